# eval shows its frame without a source line.
def calculate(text):
    return eval(text, {"x": 5})


calculate("x + y")
