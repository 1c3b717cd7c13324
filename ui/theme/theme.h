#pragma once

#include <QColor>
#include <QPalette>

class QApplication;
class QFont;
class QLabel;
class QFontMetrics;
class QPushButton;
class QSize;
class QWidget;

namespace claviger
{

/// What the desktop asks for. Unknown: it does not say, so the system's own palette stands.
enum class ColorScheme { Unknown, Light, Dark };

/// Colours by what they mean; each has a light and a dark form of enough contrast (4.5:1 for text).
enum class ColorRole {
    Muted, ///< help texts, secondary words
    Border,
    Surface, ///< behind lists and forms
    Accent,
    OnAccent,
    Success,
    Warning,
    Danger,
    InfoTint, ///< behind a message
    DangerTint,
    Selection, ///< behind a selected row
};

/// Distances in device-independent pixels, in steps of six (GNOME HIG) with a half-step for a label and its
/// field.
namespace Spacing
{
constexpr int half = 4;
constexpr int small = 6;
constexpr int medium = 12;
constexpr int large = 18;
constexpr int huge = 36;
constexpr int radius = 6;
constexpr int icon = 16;
}

/// The look: palette, style, colours by role. Follows the system's style where there is one; a bare desktop,
/// whose only style is Fusion, gets CalmStyle over it.
namespace Theme
{
bool isDark(const QPalette &palette);
QColor color(ColorRole role, const QPalette &palette);
QPalette palette(ColorScheme scheme);

/// Chooses the style once at start.
void installStyle(QApplication &application);
/// Makes the palette light or dark where the platform does not do so itself.
void apply(QApplication &application, ColorScheme scheme);

/// Nothing fades or slides where the system asks for less motion: Qt's own effects of menus, combo boxes and
/// tool tips, and what the style animates.
void setLessMotion(bool less);
bool hasLessMotion();

/// A length that belongs to text, `pixels` where the text has its usual size. Never smaller than that.
int scaled(int pixels, const QFontMetrics &metrics);
/// A comfortable width for a column of fields in the widget's font.
int formWidth(const QWidget *widget);
/// Resizes a dialog to so many pixels at the usual size of text, and at most to what the screen has room for.
void resizeDialog(QWidget *dialog, const QSize &usual);

QFont headingFont(const QFont &base);
QFont titleFont(const QFont &base);
QFont smallFont(const QFont &base);

/// The one button of a page or dialog that does what it is for.
void makePrimary(QPushButton *button);
bool isPrimary(const QObject *button);
/// A label for help and secondary words, which follows light and dark.
void makeMuted(QLabel *label);
}
}
