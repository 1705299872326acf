# Inside a conditional expression only the branch taken is marked.
data = None
size = len(data) if data is not ... else data.size
