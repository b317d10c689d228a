"""Figures of rankings, and the yardstick beside them."""

from math import log2

import pytest

from application.evaluation.ranking import average_precision, ranking_quality
from application.evaluation.tf_idf import tf_idf_rankings


def test_average_precision_is_that_at_the_places_of_what_is_relevant() -> None:
    assert (1 + 2 / 3) / 2 == average_precision(["a", "x", "b"], {"a", "b"})
    assert 1 / 2 == average_precision(["a", "x"], {"a", "nowhere"})


def test_figures_are_means_over_the_jobs_that_something_is_relevant_for() -> None:
    rankings = {"one": ["a", "x"], "two": ["x", "b"], "three": ["x"]}
    quality = ranking_quality(rankings, {"one": {"a"}, "two": {"b"}, "three": set()})
    assert 0.75 == quality.mean == quality.mean_at_50
    assert pytest.approx((1 + 1 / log2(3)) / 2) == quality.ndcg_at_50


def test_beyond_fifty_places_nothing_is_found() -> None:
    ranking = [*(f"x{place}" for place in range(50)), "a"]
    quality = ranking_quality({"job": ranking}, {"job": {"a"}})
    assert (1 / 51, 0, 0) == (quality.mean, quality.mean_at_50, quality.ndcg_at_50)


def test_nothing_relevant_is_nothing_to_measure() -> None:
    with pytest.raises(ValueError, match="relevant"):
        ranking_quality({"job": ["a"]}, {"job": ()})


def test_tf_idf_ranks_by_shared_rare_words_then_by_name() -> None:
    resumes = {"c": "the cook", "b": "the nurse and the nurse", "a": "the cook"}
    ranked = tf_idf_rankings({"job": "a nurse for the ward"}, resumes)
    assert ["b", "a", "c"] == list(ranked["job"])
