def make(n):
    def step():
        return n
    return step

steps = [make(0), make(1), make(2)]
print(steps[0](), steps[1](), steps[2]())
