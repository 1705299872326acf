# Exercise: three state machines: a table of transitions, states as classes, a generator as a state.
import enum


class Light(enum.Enum):
    RED = ("stop", 3)
    GREEN = ("go", 4)
    YELLOW = ("wait", 1)

    def __init__(self, meaning, seconds):
        self.meaning, self.seconds = meaning, seconds

    @property
    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


class Door:
    TABLE = {("closed", "open"): "opened", ("opened", "close"): "closed", ("closed", "lock"): "locked",
             ("locked", "unlock"): "closed"}

    def __init__(self):
        self.state, self.history = "closed", []

    def __getattr__(self, action):
        if not any(action == known for _, known in self.TABLE):
            raise AttributeError(f"doors cannot {action}")

        def perform():
            try:
                self.state = self.TABLE[self.state, action]
            except KeyError:
                raise RuntimeError(f"cannot {action} a door that is {self.state}") from None
            self.history.append(action)
            return self
        return perform


class State:
    def __init__(self, clock):
        self.clock = clock

    def on(self, event):
        handler = getattr(self, f"on_{event}", None)
        return handler() if handler else self


class Idle(State):
    def on_set(self):
        self.clock.alarm_at = self.clock.minute + 3
        return Armed(self.clock)


class Armed(State):
    def on_tick(self):
        return Ringing(self.clock) if self.clock.minute >= self.clock.alarm_at else self

    def on_off(self):
        return Idle(self.clock)


class Ringing(State):
    def on_snooze(self):
        self.clock.alarm_at = self.clock.minute + 2
        return Armed(self.clock)

    on_off = Armed.on_off


class Clock:
    def __init__(self):
        self.minute, self.alarm_at, self.state = 0, None, Idle(self)

    def send(self, event):
        self.minute += event == "tick"
        before, self.state = self.state, self.state.on(event)
        if before is not self.state:
            print(f"  {self.minute:>2} {event}: {type(before).__name__} -> {type(self.state).__name__}")


def number_reader():
    """Reads numbers of words: sign, digits, point."""
    c = yield
    while True:
        text = ""
        if c in "+-":
            text, c = c, (yield)
        while c.isdigit():
            text += c
            c = yield
        if c == ".":
            text += c
            c = yield
            while c.isdigit():
                text += c
                c = yield
        try:
            c = yield float(text)
        except ValueError:
            c = yield f"bad {text + c!r}"


light = Light.RED
for _ in range(4):
    print(light.name, light.meaning, light.seconds, end=" -> ")
    light = light.next
print(light, Light["GREEN"].next is Light.YELLOW, sum(state.seconds for state in Light))
door = Door()
for action in "open close lock open unlock lock close".split():
    try:
        print(action, getattr(door, action)().state)
    except RuntimeError as error:
        print("refused:", error)
try:
    door.paint()
except AttributeError as error:
    print(error, door.history)
clock = Clock()
for event in "tick off set tick tick tick snooze tick tick tick off tick set off".split():
    clock.send(event)
reader = number_reader()
next(reader)
results = [reader.send(c) for c in "12 -3.5 +x 7. "]
print([r for r in results if r is not None])
