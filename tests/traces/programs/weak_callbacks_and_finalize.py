# finalize, WeakMethod, proxies and callbacks.
import weakref

class Button:
    def __init__(self, name):
        self.name = name
    def press(self):
        return [self.name]

events = []
button = Button("ok")
method = weakref.WeakMethod(button.press)
bound = method()
result = bound()
del bound
proxy = weakref.proxy(button)
name = proxy.name
ending = weakref.finalize(button, events.append, ["ended"])
watch = weakref.ref(button, lambda ref: events.append("ref"))
second = weakref.ref(button)
peek = ending.peek()
count = weakref.getweakrefcount(button)
peek = None
del button
dead = method() is None
try:
    proxy.name
except ReferenceError as error:
    text = str(error)
alive = ending.alive
