# A text adventure with rooms, things and a fixed list of commands.
ROOMS = {
    "hall": {"text": "A dusty hall.", "exits": {"north": "library", "east": "kitchen"}, "things": {"lamp"}},
    "library": {"text": "Books everywhere.", "exits": {"south": "hall", "up": "attic"}, "things": {"book", "key"}},
    "kitchen": {"text": "It smells of soup.", "exits": {"west": "hall"}, "things": set()},
    "attic": {"text": "Dark beams.", "exits": {"down": "library"}, "things": {"chest"}},
}


class Game:
    def __init__(self, rooms, start):
        self.rooms = {name: {**room, "things": set(room["things"])} for name, room in rooms.items()}
        self.here = start
        self.bag = set()
        self.moves = 0
        self.over = False

    def room(self):
        return self.rooms[self.here]

    def do(self, line):
        verb, *words = line.lower().split()
        method = getattr(self, "do_" + verb, None)
        if method is None:
            return f"I do not know how to {verb}."
        try:
            return method(*words)
        except TypeError as error:
            return f"What? ({str(error).split('.')[-1]})"

    def do_look(self):
        things = ", ".join(sorted(self.room()["things"])) or "nothing"
        return f"{self.room()['text']} You see {things}. Exits: {' '.join(sorted(self.room()['exits']))}."

    def do_go(self, direction):
        exits = self.room()["exits"]
        if direction not in exits:
            return "No way."
        if exits[direction] == "attic" and "lamp" not in self.bag:
            return "Too dark up there."
        self.here = exits[direction]
        self.moves += 1
        return f"You are in the {self.here}."

    def do_take(self, thing):
        if thing not in self.room()["things"]:
            return f"No {thing} here."
        if thing == "chest":
            return "Too heavy."
        self.room()["things"].remove(thing)
        self.bag.add(thing)
        return f"Taken: {thing}."

    def do_drop(self, thing):
        if thing not in self.bag:
            return "You have none."
        self.bag.discard(thing)
        self.room()["things"].add(thing)
        return f"Dropped: {thing}."

    def do_open(self, thing="door"):
        if thing == "chest" and thing in self.room()["things"] and "key" in self.bag:
            self.over = True
            return f"Gold! You win in {self.moves} moves."
        return "It does not open."

    def do_inventory(self):
        return ", ".join(sorted(self.bag)) or "empty hands"


game = Game(ROOMS, "hall")
for command in """look
inventory
go up
go north
look
go up
take key
take sword
go south
take lamp
dance wildly
go north
go up
take
open
take chest
drop book
open chest
inventory""".splitlines():
    print(">", command)
    print(game.do(command))
    if game.over:
        print("The end.")
        break
print(sorted(ROOMS["hall"]["things"]), sorted(game.rooms["hall"]["things"]))
