import pickle
settings = {"theme": "light"}
backup = pickle.loads(pickle.dumps(settings))
settings["theme"] = "dark"
print(settings, backup)
