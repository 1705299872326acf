errors = []

def read(text):
    lines = [text] * 5_000
    return int(lines[0])

for text in ["1", "two", "three", "4"]:
    try:
        read(text)
    except ValueError as error:
        errors.append(error)
print(len(errors), errors[0])
