#include "ui/forms/masked_line_edit.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include "ui/base/accessible_secret_edit.h"
#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"

namespace claviger
{
namespace
{
QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *edit = qobject_cast<MaskedLineEdit *>(object);
    if (!edit)
        return nullptr;
    return new AccessibleSecretEdit(*edit, [edit] { return edit->hasStandIn() || !edit->text().isEmpty(); });
}
}

MaskedLineEdit::MaskedLineEdit(QWidget *parent) : GuardedLineEdit(parent)
{
    QAccessible::installFactory(faceOf); // the second time it does nothing
    applyEchoMode(false);
}

void MaskedLineEdit::setMasked(bool masked)
{
    const bool isAnother = m_masked != masked;
    m_masked = masked;
    applyEchoMode(hasFocus());
    update();
    if (!isAnother)
        return;
    QAccessible::State changed;
    changed.passwordEdit = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void MaskedLineEdit::setStandIn(bool standIn)
{
    m_standIn = standIn;
    setPlaceholderText(standIn ? QString() : m_hint);
    update();
}

void MaskedLineEdit::setHint(const QString &hint)
{
    m_hint = hint;
    setPlaceholderText(m_standIn ? QString() : m_hint);
}

bool MaskedLineEdit::showsDots() const
{
    if (text().isEmpty())
        return m_standIn;
    return m_masked && !hasFocus();
}

void MaskedLineEdit::wipeText()
{
    setText(QString()); // drops the undo history too; the zeroing allocator wipes what it frees
}

void MaskedLineEdit::applyEchoMode(bool focused)
{
    setEchoMode(!m_masked ? Normal : focused ? Password : NoEcho);
    // setEchoMode() takes some of these away.
    setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void MaskedLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!showsDots())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect rect
        = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(4, 0, -4, 0);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Text : QPalette::PlaceholderText));
    drawTextLine(painter, rect, layoutDirection(), QString(dotCount, QChar(0x2022)));
}

void MaskedLineEdit::focusInEvent(QFocusEvent *event)
{
    applyEchoMode(true);
    QLineEdit::focusInEvent(event);
}

void MaskedLineEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    applyEchoMode(false);
    update();
}

void MaskedLineEdit::keyPressEvent(QKeyEvent *event)
{
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (erases && text().isEmpty() && m_standIn && !isReadOnly())
        emit removalWanted();
    GuardedLineEdit::keyPressEvent(event);
}

void MaskedLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu();
    if (m_offersGenerator) {
        menu->addSeparator();
        QAction *generate = menu->addAction(Icon::of(IconName::Generate), tr("&Generate…"));
        connect(generate, &QAction::triggered, this, &MaskedLineEdit::generatorWanted);
    }
    menu->popup(event->globalPos());
}
}
