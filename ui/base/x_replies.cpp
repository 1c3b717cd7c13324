#include "ui/base/x_replies.h"

#include <array>
#include <cstdlib>

#include <xcb/xcb.h>

#include <QGuiApplication>
#include <QTimer>

using namespace std::chrono_literals;

namespace claviger
{
namespace
{
/// Rectangles without a size, as many as with their head fill the 16 KiB in which libxcb puts small requests
/// together.
constexpr std::array<xcb_rectangle_t, 2046> nothing{};

void overwriteRequests(xcb_connection_t *connection, xcb_drawable_t picture, xcb_gcontext_t context)
{
    xcb_flush(connection); // from its beginning
    xcb_poly_fill_rectangle(connection, picture, context, nothing.size(), nothing.data());
    xcb_flush(connection);
}

void overwriteNow()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr; // offscreen there is an X11 without one
    if (!connection)
        return;
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    constexpr quint16 side = 64; // of 4 bytes a pixel: 16 KiB
    const xcb_pixmap_t picture = xcb_generate_id(connection);
    const xcb_gcontext_t context = xcb_generate_id(connection);
    xcb_create_pixmap(connection, screen->root_depth, picture, screen->root, side, side);
    xcb_create_gc(connection, context, picture, XCB_GC_FOREGROUND, &screen->black_pixel);
    overwriteRequests(connection, picture, context);
    const xcb_rectangle_t whole{0, 0, side, side};
    xcb_poly_fill_rectangle(connection, picture, context, 1, &whole);
    for (int turn = 0; turn < 3; ++turn) { // one may come in pieces
        const auto asked
            = xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, picture, 0, 0, side, side, ~0U);
        std::free(xcb_get_image_reply(connection, asked, nullptr));
    }
    xcb_free_gc(connection, context);
    xcb_free_pixmap(connection, picture);
}
}

void overwriteXReplies()
{
    overwriteNow();
    for (const auto later : {500ms, 2000ms})
        QTimer::singleShot(later, qGuiApp, &overwriteNow);
}
}
