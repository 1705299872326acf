# What except* does not handle goes on; what it raises joins.
try:
    raise ExceptionGroup("all", [ValueError("v"), TypeError("t"), KeyError("k")])
except* ValueError:
    raise AttributeError("while handling v")
except* KeyError:
    print("key handled")
