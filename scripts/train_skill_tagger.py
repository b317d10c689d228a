"""Train the model that tags skills: `adapters/skill_tagging/builtin/model.jgz`.

    python -m scripts.train_skill_tagger TRAIN.conll... [--check DEV.conll...] [--output FILE]
    python -m scripts.train_skill_tagger TRAIN.conll... --folds 4

The files have a word, its skill tag and its knowledge tag a line. The same files give the same
model. `--check` tells how well it does on files that it was not trained on; `--folds` trains on
parts of the training files and checks on the others, and writes nothing. How the settings were
chosen stands in docs/models/skill-tagger.md.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from attrs import evolve

from adapters.skill_tagging.builtin.lexicon import Lexicon
from adapters.skill_tagging.builtin.model import LAYERS, Model, pack, unpack
from adapters.skill_tagging.builtin.scoring import Scoring
from adapters.skill_tagging.builtin.tagger import DocumentTagger
from domain.shared.skills import SkillLayer
from entrypoints.cli.agreement import Agreement
from entrypoints.cli.formats.conll import Tagged, read_conll
from scripts.skill_tagger.fitting import Facts, Layer, Settings, facts_of, fit, joined, mean
from scripts.skill_tagger.lexicon import learn, whole_catalogue

NAME = "skillspan-1"
SETTINGS: Mapping[SkillLayer, Sequence[Settings]] = {
    SkillLayer.KNOWLEDGE: (Settings(l1=0.2, l2=0.1, iterations=80),),
    SkillLayer.SKILL: (Settings(l1=0.2, l2=0.1, iterations=80),),
}
"""The model has the mean weights of these."""
LEAST: Mapping[SkillLayer, float] = {SkillLayer.KNOWLEDGE: 0.3, SkillLayer.SKILL: 0.2}
"""The likelihood from which on a span is given."""
_BLOCKS = 3
"""Parts that a fold takes out of each file, so that it sees some of everything."""
_OUTPUT = Path(__file__).parents[1] / "adapters/skill_tagging/builtin/model.jgz"

Documents = Sequence[Sequence[Tagged]]


def train(documents: Documents, lexicon: Lexicon) -> bytes:
    """Return the file of the model."""
    facts: list[Facts] = []
    for document in documents:
        facts.extend(facts_of([sentence.words for sentence in document], lexicon))
    sentences = [sentence for document in documents for sentence in document]
    with ProcessPoolExecutor(len(LAYERS)) as pool:
        fitted = list(pool.map(_fit, LAYERS, [facts] * 2, [sentences] * 2))
    return pack(
        lexicon=lexicon,
        weights=joined(*fitted),
        steps=[layer.steps for layer in fitted],
        least=[LEAST[layer] for layer in LAYERS],
        trained_on=NAME,
    )


def _fit(layer: SkillLayer, facts: Sequence[Facts], sentences: Sequence[Tagged]) -> Layer:
    states = [sentence.states(layer) for sentence in sentences]
    return mean([fit(facts, states, settings) for settings in SETTINGS[layer]])


def check(model: Model, documents: Documents) -> Mapping[SkillLayer, Agreement]:
    """Compare what the model tags with what people marked."""
    scoring = Scoring(model)
    counts = dict.fromkeys(LAYERS, Agreement())
    for document in documents:
        tagger = DocumentTagger(model, scoring)
        for sentence in document:
            tagged = tagger.tag(sentence.words)
            for layer in LAYERS:
                counts[layer] = counts[layer].and_of(
                    marked=sentence.spans(layer),
                    found=[(t.first, t.after) for t in tagged if t.layer is layer],
                )
    return counts


def folds(files: Sequence[Documents], count: int) -> Iterator[tuple[Documents, Documents]]:
    """Give what to train on and what to check with."""
    blocks = [block for documents in files for block in _blocks(documents, count * _BLOCKS)]
    for fold in range(count):
        yield (
            [block for at, block in enumerate(blocks) if at % count != fold],
            [block for at, block in enumerate(blocks) if at % count == fold],
        )


def _blocks(documents: Documents, count: int) -> Iterator[Sequence[Tagged]]:
    sentences = [sentence for document in documents for sentence in document]
    size = len(sentences) // count + 1
    for at in range(count):
        yield sentences[at * size : (at + 1) * size]


def _show(what: str, counts: Mapping[SkillLayer, Agreement]) -> None:
    for layer, found in counts.items():
        print(
            f"{what:36} {layer:10} precision {found.precision:.3f} recall {found.recall:.3f} "
            f"F1 {found.f1:.3f} of {found.marked}"
        )


def _sum(counts: Sequence[Mapping[SkillLayer, Agreement]]) -> Mapping[SkillLayer, Agreement]:
    return {
        layer: Agreement(
            marked=sum(c[layer].marked for c in counts),
            found=sum(c[layer].found for c in counts),
            right=sum(c[layer].right for c in counts),
        )
        for layer in LAYERS
    }


def _cross_validate(files: Sequence[Documents], lexicon: Lexicon, count: int) -> None:
    models = [(unpack(train(some, lexicon)), others) for some, others in folds(files, count)]
    for percent in (20, 25, 30, 35, 40, 50, 60, 70, 80):
        least = [percent / 100] * len(LAYERS)
        counts = [check(evolve(model, least=least), others) for model, others in models]
        _show(f"{count} folds, likelihood {percent} %", _sum(counts))


def main() -> None:
    """Read the arguments; train."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", type=Path, nargs="+", help="training files")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="files to check with")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate instead")
    parser.add_argument("--output", type=Path, default=_OUTPUT)
    arguments = parser.parse_args()
    lexicon = learn(whole_catalogue())
    files = [read_conll(path.read_bytes(), name=path.name) for path in arguments.files]
    if arguments.folds:
        _cross_validate(files, lexicon, arguments.folds)
        return
    content = train([document for documents in files for document in documents], lexicon)
    arguments.output.write_bytes(content)
    model = unpack(content)
    print(f"{arguments.output.name}: {len(content):,} bytes, {len(model.weights):,} facts")
    print(f"version {model.version}")
    checked = []
    for path in arguments.check:
        checked.append(check(model, read_conll(path.read_bytes(), name=path.name)))
        _show(path.name, checked[-1])
    if checked:
        _show("all", _sum(checked))


if __name__ == "__main__":
    main()
