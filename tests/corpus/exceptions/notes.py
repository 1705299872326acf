# add_note keeps text that tracebacks show.
error = ValueError("base")
error.add_note("first note")
error.add_note("second\nwith two lines")
print(error.__notes__, str(error))
try:
    error.add_note(5)
except TypeError as problem:
    print(problem)
print(hasattr(ValueError(), "__notes__"))
error.__notes__ = ("a", "b")
try:
    error.add_note("c")
except TypeError as problem:
    print(problem)
