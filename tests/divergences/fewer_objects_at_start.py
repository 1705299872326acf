# CPython's start-up imports modules (site, importlib, codecs) that leave thousands of objects.
import gc
print(len(gc.get_objects()) > 3000)
