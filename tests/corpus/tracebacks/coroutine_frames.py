# Frames of awaiting coroutines.
async def fetch(key):
    return {"a": 1}[key]


async def main():
    first = await fetch("a")
    return first + await fetch("b")


main().send(None)
