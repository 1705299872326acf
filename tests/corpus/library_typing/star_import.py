# from typing import * brings what typing.__all__ lists, and no helper of the module.
import typing
from typing import *

print(len(typing.__all__), sorted(typing.__all__))
print([name for name in ("List", "TypedDict", "re", "sys", "T", "abstractmethod", "NamedTuple") if name in globals()])
