# async with and async for in one coroutine.
class Session:
    def __init__(self, log):
        self.log = log
    async def __aenter__(self):
        self.log.append("enter")
        return self
    async def __aexit__(self, kind, value, trace):
        self.log.append(kind)
        return kind is LookupError

class Pages:
    def __init__(self, session, count):
        self.session = session
        self.left = count
    def __aiter__(self):
        return self
    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return [self.left]

async def main(log):
    async with Session(log) as session:
        found = [page async for page in Pages(session, 2)]
        async for page in Pages(session, 1):
            found.append(page)
        raise LookupError(found)
    return found

log = []
task = main(log)
try:
    task.send(None)
except StopIteration as stop:
    answer = stop.value
del task
