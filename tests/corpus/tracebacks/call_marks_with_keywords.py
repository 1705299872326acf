# A call with wrong keywords.
def resize(image, *, width, height):
    return image


resize("photo", width=10, heigth=20)
