# A collection stops tracking tuples of atoms.
import gc
t, u, v = tuple([1, 'a']), tuple([1, []]), tuple([(1, 2), 3])
print([gc.is_tracked(x) for x in (t, u, v)])
gc.collect()
print([gc.is_tracked(x) for x in (t, u, v)])
