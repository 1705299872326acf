# Commands split into words and matched.
def run(command, place="hall", bag=()):
    match command.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"you go {direction} from {place}"
        case ["go", *somewhere]:
            return f"cannot go {' '.join(somewhere) or 'nowhere'}"
        case ["take" | "get", thing] if thing not in bag:
            return f"taken: {thing}"
        case ["take" | "get", thing]:
            return f"you have the {thing}"
        case ["drop", *things] if things:
            return f"dropped {len(things)}"
        case [single]:
            return f"unknown word {single}"
        case []:
            return "say something"
        case _:
            return "what?"


for command in ("go north", "go up the stairs", "go", "take lamp", "get key", "drop a b", "drop", "", "look at it"):
    print(f"{command!r}: {run(command, bag=('key',))}")
