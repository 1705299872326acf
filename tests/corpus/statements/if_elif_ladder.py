# Only the first true branch runs; conditions after it are not evaluated.
def check(name, value):
    print("check", name)
    return value


for score in (95, 70, 10):
    if check("high", score > 90):
        grade = "A"
    elif check("middle", score > 60):
        grade = "B"
    elif check("low", score > 30):
        grade = "C"
    else:
        grade = "F"
    print(score, grade)
