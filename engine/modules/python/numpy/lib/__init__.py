"""numpy.lib: only stride_tricks."""
from numpy.lib import stride_tricks
