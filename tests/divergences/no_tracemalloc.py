# tracemalloc is not modelled: the import fails and says so.
try:
    import tracemalloc
    print("imported", tracemalloc.is_tracing())
except ImportError as error:
    print(type(error).__name__, error)
