# os.environ is a mapping of strings.
import os

os.environ["HEAPSCOPE_TEST"] = "value"
print(os.environ["HEAPSCOPE_TEST"], os.getenv("HEAPSCOPE_TEST"), os.getenv("HEAPSCOPE_NONE"), os.getenv("HEAPSCOPE_NONE", 5))
print("HEAPSCOPE_TEST" in os.environ, os.environ.get("HEAPSCOPE_NONE"), os.environb[b"HEAPSCOPE_TEST"])
print(os.path.expandvars("$HEAPSCOPE_TEST/${HEAPSCOPE_TEST}x/$HEAPSCOPE_NONE"))
del os.environ["HEAPSCOPE_TEST"]
for attempt in (lambda: os.environ["HEAPSCOPE_TEST"], lambda: os.environ.__setitem__("A", 5),
                lambda: os.environ.__setitem__(5, "A")):
    try:
        attempt()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(os.name, os.sep, os.linesep == "\n", os.pathsep, os.curdir, os.pardir, os.extsep, os.devnull)
