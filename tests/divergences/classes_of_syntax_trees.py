# The first compile() makes all classes of syntax trees in CPython; here only what imports ast does.
import gc

gc.disable()
before = gc.get_count()[0]
compile("1", "text", "eval")
print(gc.get_count()[0] - before > 500)
