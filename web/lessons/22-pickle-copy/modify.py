import pickle
row = [1, 2]
rows = [row, row[:]]
data = pickle.dumps(rows)
again = pickle.loads(data)
print(again[0] is again[1])
