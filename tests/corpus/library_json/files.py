# dump and load with files and text in memory.
import io
import json
import os
import tempfile

data = {"title": "Größe", "values": list(range(5)), "nested": {"deep": [None, {"x": 1.5}]}}
stream = io.StringIO()
json.dump(data, stream, indent=1)
print(stream.getvalue())
stream.seek(0)
print(json.load(stream) == data)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    with open(path, encoding="utf-8") as file:
        print(file.read())
    with open(path, encoding="utf-8") as file:
        print(json.load(file)["title"])
