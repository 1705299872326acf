"""numpy.core: only what programs can see of it."""
