# Untracked holders are not found.
import gc
value = 'some text here'
t = tuple([value, 1])
gc.collect()
print([type(r).__name__ for r in gc.get_referrers(value) if r is t])
u = tuple([value, []])
print([type(r).__name__ for r in gc.get_referrers(value) if r is u])
