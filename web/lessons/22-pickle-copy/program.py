import pickle
row = [1, 2]
rows = [row, row]
data = pickle.dumps(rows)
again = pickle.loads(data)
row.append(3)
print(again, again[0] is again[1])
