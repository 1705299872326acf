# Shared objects stay shared, and structures may contain themselves.
import pickle

shared = [1]
pair = pickle.loads(pickle.dumps([shared, shared]))
print(pair, pair[0] is pair[1])
loop = [0]
loop.append(loop)
again = pickle.loads(pickle.dumps(loop))
print(again[1] is again, again)
table = {}
table["self"] = table
copy = pickle.loads(pickle.dumps(table, 2))
print(copy["self"] is copy)
inside = ([],)
inside[0].append(inside)
tuple_copy = pickle.loads(pickle.dumps(inside))
print(tuple_copy[0][0] is tuple_copy, type(tuple_copy))
