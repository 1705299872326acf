# What the tuple of __reduce__ may hold, by position; anything else is a PicklingError that says which.
import pickle
class C:
    def __init__(self, *r): self.r = r
    def __reduce__(self): return self.r
for r in [(C, ()), (C, 1), (1, ()), (C, (), None, [1]), (C, (), None, iter([1])), (C, (), None, None, [1]), (C, (), None, None, {}), (C,), (C,(),1,2,3,4,5), (C, (), None, None, None, 3)]:
    for p in (0, 2, 5):
        try: pickle.dumps(C(*r), p); print('ok')
        except Exception as e: print(type(e).__module__, type(e).__name__, e)
