# A cooperative scheduler made of generators: tasks, sleeping, joining, errors, channels, and a bus of events.
import heapq
from collections import defaultdict, deque


class Scheduler:
    def __init__(self): self.ready, self.sleeping, self.now, self.counter, self.log, self.waiting = deque(), [], 0, 0, [], defaultdict(list)
    def spawn(self, name, generator): task = Task(name, generator); self.ready.append((task, None)); return task
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append((task, None))
            task, value = self.ready.popleft()
            try: request = task.generator.throw(value) if isinstance(value, Exception) else task.generator.send(value)
            except StopIteration as stop: self.finish(task, stop.value)
            except Exception as error: self.finish(task, error)
            else: self.handle(task, request)
        return self
    def handle(self, task, request):
        match request:
            case "sleep", int(delay):
                self.counter += 1
                heapq.heappush(self.sleeping, (self.now + delay, self.counter, task))
            case "join", Task() as other:
                if other.done: self.ready.append((task, other.result))
                else: self.waiting[other].append(task)
            case "spawn", str(name), generator: self.ready.append((task, self.spawn(name, generator)))
            case "now",: self.ready.append((task, self.now))
            case None: self.ready.append((task, None))
            case other: self.ready.append((task, ValueError(f"unknown request {other!r}")))
    def finish(self, task, result):
        task.done, task.result = True, result
        self.log.append(f"t={self.now} {task.name} {'failed: ' + repr(result) if isinstance(result, Exception) else 'returned ' + repr(result)}")
        for waiter in self.waiting.pop(task, []): self.ready.append((waiter, result))
class Task:
    def __init__(self, name, generator): self.name, self.generator, self.done, self.result = name, generator, False, None
class Channel:
    def __init__(self): self.items = deque()
    def put(self, item): self.items.append(item)
    def get(self):
        while not self.items: yield
        return self.items.popleft()
def worker(name, delay, out):
    for i in range(3):
        yield "sleep", delay
        out.append(f"{name}{i}")
    return name * 2
def failing():
    yield "sleep", 2
    raise KeyError("broken")
def parent(out):
    a = yield "spawn", "a", worker("a", 3, out)
    b = yield "spawn", "b", worker("b", 2, out)
    bad = yield "spawn", "bad", failing()
    results = []
    for task in (a, b, bad):
        try: results.append((yield "join", task))
        except KeyError as error: results.append(f"caught {error}")
    try: yield "nonsense"
    except ValueError as error: results.append(str(error))
    results.append((yield "now",))
    return results
def producer(channel):
    for item in ("x", "y", None):
        yield "sleep", 1
        channel.put(item)
def consumer(channel, out):
    while (item := (yield from channel.get())) is not None: out.append(item)
    return len(out)
class Bus:
    def __init__(self): self.handlers, self.errors = defaultdict(list), []
    def on(self, event, priority=0):
        def decorate(f): self.handlers[event].append((-priority, len(self.handlers[event]), f)); self.handlers[event].sort(key=lambda h: h[:2]); return f
        return decorate
    def emit(self, event, *args):
        results = []
        for *_, handler in self.handlers.get(event, ()):
            try: results.append(handler(*args))
            except Exception as error: self.errors.append((event, type(error).__name__, str(error)))
        return results
out = []
scheduler = Scheduler()
scheduler.spawn("parent", parent(out))
scheduler.run()
print(out, *scheduler.log, sep="\n")
channel, got = Channel(), []
scheduler = Scheduler()
scheduler.spawn("consumer", consumer(channel, got)); scheduler.spawn("producer", producer(channel))
# a consumer that only yields would spin while others sleep: let it wait by sleeping instead
def patient(channel, out):
    while True:
        while not channel.items: yield "sleep", 1
        item = channel.items.popleft()
        if item is None: return out
        out.append(item)
scheduler = Scheduler()
scheduler.spawn("patient", patient(channel, got)); scheduler.spawn("producer", producer(channel))
print(got, scheduler.run().log, scheduler.now)
bus = Bus()
@bus.on("greet")
def polite(name): return f"hello {name}"
@bus.on("greet", priority=5)
def loud(name): return name.upper() + "!"
bus.on("greet")(lambda name: name["x"])
print(bus.emit("greet", "bob"), bus.emit("nothing"), bus.emit("greet"), bus.errors)
