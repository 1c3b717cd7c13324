#include "cut_texts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QToolButton>

#include "ui/base/eliding_button.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
constexpr int tolerance = 1; ///< pixels; sizes are rounded

QString report(const QWidget *widget, const QString &text)
{
    return u"%1 “%2” (%3×%4)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text.left(60))
        .arg(widget->width())
        .arg(widget->height());
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || label.metaObject() != &QLabel::staticMetaObject)
        return false;
    if (label.wordWrap() || label.hasHeightForWidth())
        return label.height() + tolerance < label.heightForWidth(label.width());
    const QSize needed = label.sizeHint();
    return label.width() + tolerance < needed.width() || label.height() + tolerance < needed.height();
}

bool isCut(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (qobject_cast<const ElidingButton *>(&button))
        return button.width() + tolerance < button.minimumSizeHint().width();
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return false;
    const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width();
    return button.width() + tolerance < text.width() + icon || button.height() + tolerance < text.height();
}

bool isCut(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field
        = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return field.width() + tolerance < box.fontMetrics().horizontalAdvance(box.currentText());
}

/// What is wider than its view, where nothing can be scrolled sideways.
bool isCut(const QScrollArea &area)
{
    return area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area.widget()
        && area.viewport()->width() + tolerance < area.widget()->width();
}

QString textOf(const QLabel &label)
{
    return label.text();
}

QString textOf(const QAbstractButton &button)
{
    return button.text();
}

QString textOf(const QComboBox &box)
{
    return box.currentText();
}

QString textOf(const QScrollArea &area)
{
    return u"%1 wide within"_s.arg(area.widget()->width());
}

template <typename Kind> void collect(const QWidget *root, QStringList &cut)
{
    for (const Kind *each : root->findChildren<Kind *>()) {
        if (!each->isVisible() || each->window() != root->window() || !isCut(*each))
            continue;
        cut.append(report(each, textOf(*each)));
    }
}
}

QStringList cutTexts(const QWidget *root)
{
    QStringList cut;
    collect<QLabel>(root, cut);
    collect<QAbstractButton>(root, cut);
    collect<QComboBox>(root, cut);
    collect<QScrollArea>(root, cut);
    return cut;
}
}
