# A WeakMethod is two weak references: to the object and to the function, with one callback between them.
import sys
import weakref


class Button:
    def press(self):
        return "pressed"


button = Button()
method = weakref.WeakMethod(button.press)
print(type(method).__mro__[1].__name__, method.__callback__.__name__, method.__callback__.__qualname__)
print([cell.cell_contents is not None for cell in method.__callback__.__closure__[1:]])
print(weakref.getweakrefcount(button), weakref.getweakrefcount(Button.press), sys.getrefcount(button))
bound = method()
print(bound.__self__ is button, sys.getrefcount(button))
del bound
again = weakref.WeakMethod(button.press)
print(method == again, method is again, hash(method) == hash(again))
del button
print(method(), again(), method == again)
