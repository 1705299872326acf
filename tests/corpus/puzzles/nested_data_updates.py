# Which nested part changes when a copy of a dictionary or list is changed.
config = {"debug": False, "paths": ["a"], "db": {"host": "x", "ports": (1, 2)}}
shallow = dict(config)
spread = {**config, "debug": True}
shallow["debug"] = "changed"; shallow["paths"].append("b"); spread["db"]["host"] = "y"
print(config, shallow["debug"], spread["paths"])
merged = config | {"db": {"host": "new"}}
print(merged["db"], config["db"], merged["paths"] is config["paths"])
rows = [{"id": 1}, {"id": 2}]
alias = [row for row in rows]
clone = [dict(row) for row in rows]
alias[0]["id"] = 9; clone[1]["id"] = 8; alias.append({})
print(rows, alias, clone)
matrix = [[1, 2], [3, 4]]
flat = sum(matrix, [])
first, *others = matrix
first[0] = "x"; flat[1] = "y"; others.append(5)
print(matrix, flat, others, list(zip(*matrix)))
template = {"tags": []}
items = [template.copy() for _ in range(2)]
items[0]["tags"].append("shared"); items[1]["own"] = 1
print(items, template)
