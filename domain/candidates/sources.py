"""What details and profile of a candidate are made from: kept, to be shown and to be undone."""

from attrs import field, frozen

from domain.candidates.corrections.model import Corrections
from domain.candidates.corrections.overlay import overlay
from domain.candidates.corrections.personal_overlay import overlay_personal
from domain.candidates.profile import PersonalDetails, Profile


@frozen(kw_only=True)
class PersonalSources:
    """Personal, as what is made from it; kept apart from the profile like that."""

    read: PersonalDetails | None = field(default=None, repr=False)
    """What the latest résumé says; None while the details are just that."""
    corrections: Corrections = field(factory=Corrections, repr=False)
    imported: str | None = field(default=None, repr=False)
    """The JSON Resume that the profile was read from, to the letter; None for any other kind."""

    def made(self, read: PersonalDetails) -> PersonalDetails:
        """Return the details that come of a reading."""
        return overlay_personal(read, self.corrections)


@frozen(kw_only=True)
class ProfileSources:
    """What a profile is made from, and what the person was asked about it."""

    read: Profile | None = field(default=None, repr=False)
    """What the latest résumé says; None while the profile is just that."""
    corrections: Corrections = field(factory=Corrections, repr=False)
    dismissed: tuple[str, ...] = ()
    """Questions that do not apply, as the person said, oldest first."""

    def made(self, read: Profile) -> Profile:
        """Return the profile that comes of a reading."""
        return overlay(read, self.corrections)
