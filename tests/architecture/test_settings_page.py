"""The page of settings says what is."""

from scripts.write_settings import PAGE, page


def test_the_page_of_settings_is_up_to_date() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "run: python -m scripts.write_settings"
