class Button:
    def __init__(self):
        self.listeners = []

    def press(self):
        for listener in self.listeners:
            listener()

class Window:
    def __init__(self, button):
        self.picture = bytearray(50_000)
        button.listeners.append(self.redraw)

    def redraw(self):
        pass

button = Button()
for number in range(6):
    window = Window(button)
del window
button.press()
print(len(button.listeners))
