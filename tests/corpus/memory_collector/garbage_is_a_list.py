# gc.garbage and gc.callbacks are plain lists.
import gc
print(gc.garbage, type(gc.callbacks).__name__, gc.callbacks == [])
