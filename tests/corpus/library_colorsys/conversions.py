# colorsys: colours from one system to another and back.
import colorsys

for color in ((1, 0, 0), (0.2, 0.4, 0.6), (0, 0, 0), (1, 1, 1), (0.5, 0.5, 0.25), (0.3, 0.9, 0.1)):
    print(color, colorsys.rgb_to_hsv(*color), colorsys.rgb_to_hls(*color), colorsys.rgb_to_yiq(*color))
    print(colorsys.hsv_to_rgb(*colorsys.rgb_to_hsv(*color)), colorsys.hls_to_rgb(*color), colorsys.yiq_to_rgb(*color))
