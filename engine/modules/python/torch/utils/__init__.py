"""torch.utils: handles of hooks."""
from torch.utils import hooks
