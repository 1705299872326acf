# Names of the module can be read everywhere, and rebinding needs global.
counter = 0
settings = {"level": 1}
def read(): return counter, settings["level"]
def change(): settings["level"] += 1; return settings
def rebind(): settings = {"level": 99}; return settings
def bump():
    global counter
    counter += 1
    return counter
print(read(), change(), rebind(), settings, bump(), bump(), read())
def nested():
    counter = "local"
    def inner():
        global counter
        counter += 10
        return counter
    return inner(), counter
print(nested(), counter)
globals()["made_by_dict"] = 5
print(made_by_dict, "counter" in globals(), "nope" in globals(), sorted(n for n in globals() if n.startswith("made")))
def f():
    exec("inside = 1")
    return "inside" in locals(), "inside" in globals()
print(f()[1], eval("counter + 1"), eval("counter", {"counter": "other"}))
del counter
try: read()
except NameError as error: print(error)
for name in ("x", "y"): globals()[name] = name * 2
print(x, y)
