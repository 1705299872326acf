# An error while another is handled shows both.
def load(text):
    try:
        return int(text)
    except ValueError:
        return fallback(text)


def fallback(text):
    return {"one": 1}[text]


load("two")
