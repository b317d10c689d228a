"""Figures of rankings, as JSON."""

from typing import Any

from application.evaluation.ranking import RankingQuality
from entrypoints.cli.commands.eval.ranking import RankingFigures

_DECIMALS = 6


def ranking_figures_json(figures: RankingFigures) -> dict[str, Any]:
    """Write the product's figures, those of TF-IDF, and what they were measured on."""
    return {
        **_quality(figures.ours),
        "tf_idf": _quality(figures.tf_idf),
        "jobs": figures.judged,
        "resumes": figures.resumes,
        "failed": len(figures.failed),
        "failures": [{"file": file, "code": code} for file, code, _ in figures.failed],
        "missing": figures.missing,
    }


def _quality(quality: RankingQuality) -> dict[str, float]:
    return {
        "map": round(quality.mean, _DECIMALS),
        "map_at_50": round(quality.mean_at_50, _DECIMALS),
        "ndcg_at_50": round(quality.ndcg_at_50, _DECIMALS),
    }
