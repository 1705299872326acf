# What the import of a library module allocates depends on how it is written.
import gc
gc.disable()
gc.collect()
import fractions
print(gc.get_count()[0] > 2500)
