#include "ui/forms/secret_box.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/schema/field_text.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/forms/reveal_button.h"
#include "ui/forms/secret_copy.h"
#include "ui/forms/secret_field.h"
#include "ui/theme/theme.h"

namespace claviger
{
SecretBox::SecretBox(FieldEditor *inner, const FormTimings &timings, QWidget *parent)
    : SecretEditor(inner->field(), parent),
      m_inner(inner),
      m_dots(new MaskedLineEdit(this)),
      m_replace(new QPushButton(tr("Replace"), this)),
      m_eye(new RevealButton(timings.hold, this)),
      m_copy(makeCopyButton(this))
{
    buildLayout();
    m_dots->setReadOnly(true);
    m_dots->setStandIn(true);
    m_hideLater.setSingleShot(true);
    m_hideLater.setInterval(timings.reveal);
    updateShape();

    connect(m_inner, &FieldEditor::edited, this, &SecretBox::whenInnerEdited);
    connect(m_inner, &FieldEditor::left, this, &SecretBox::whenInnerLeft);
    connect(m_eye, &RevealButton::revealWanted, this, &SecretBox::reveal);
    connect(m_eye, &RevealButton::hideWanted, this, &SecretBox::hideValue);
    connect(m_copy, &QToolButton::clicked, this, &SecretEditor::copyRequested);
    connect(m_replace, &QPushButton::clicked, this, &SecretBox::replace);
    connect(&m_hideLater, &QTimer::timeout, this, &SecretBox::hideValue);
}

void SecretBox::buildLayout()
{
    m_inner->setParent(this);
    m_replace->setAutoDefault(false);
    setAcceptDrops(field().type == FieldType::File);
    m_dots->setAcceptDrops(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::half);
    line->addWidget(m_dots, 1);
    line->addWidget(m_replace);
    line->addStretch();
    line->addWidget(m_eye);
    line->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    layout->addLayout(line);
    layout->addWidget(m_inner);
}

bool SecretBox::suits(const Field &field)
{
    return field.type == FieldType::MultiLine || field.type == FieldType::File
        || field.type == FieldType::StringList || field.type == FieldType::StringMap;
}

void SecretBox::setValue(const QJsonValue &value)
{
    m_saved = false;
    m_showsSaved = false;
    m_held = {};
    m_inner->setValue(value);
    if (value.isUndefined())
        open();
    else
        close();
}

void SecretBox::makeReadOnly()
{
    m_isReadOnly = true;
    m_inner->makeReadOnly();
    setAcceptDrops(false);
    updateShape();
}

QWidget *SecretBox::inputWidget() const
{
    return m_open ? m_inner->inputWidget() : m_dots;
}

void SecretBox::setLabel(const QString &withMnemonic, const QString &plain)
{
    m_inner->setLabel(withMnemonic, plain);
    m_dots->setAccessibleName(plain);
    m_eye->setFieldLabel(plain);
    m_copy->setAccessibleName(tr("Copy %1").arg(plain));
    m_replace->setAccessibleName(tr("Replace %1").arg(plain));
}

SecretEditor::Content SecretBox::content() const
{
    if (m_showsSaved || m_saved)
        return Content::Kept;
    if (!m_held.isEmpty())
        return Content::Given;
    return m_inner->value().isUndefined() ? Content::Empty : Content::Given;
}

void SecretBox::setKept()
{
    wipe();
    m_saved = true;
    close();
}

SecretBuffer SecretBox::secret() const
{
    return m_held.isEmpty() ? SecretBuffer::fromText(textOfValue(m_inner->value())) : m_held.clone();
}

void SecretBox::setGiven(const SecretBuffer &value)
{
    m_hideLater.stop();
    m_saved = false;
    m_showsSaved = false;
    empty();
    m_held = value.clone();
    close();
}

void SecretBox::showSaved(const SecretBuffer &value)
{
    if (!m_awaitsSaved || !m_saved || m_open || !isVisible())
        return; // let go of, replaced or left in the meantime
    m_awaitsSaved = false;
    putInto(value);
    m_showsSaved = true;
    m_hideLater.start();
    open();
}

void SecretBox::putInto(const SecretBuffer &value)
{
    const QSignalBlocker quiet(m_inner);
    QString text = value.toText();
    m_inner->setValue(valueFromText(field(), text));
    claviger::wipe(text);
}

bool SecretBox::isRevealed() const
{
    return m_open && content() != Content::Empty;
}

void SecretBox::hideValue()
{
    m_hideLater.stop();
    m_awaitsSaved = false;
    if (m_showsSaved) {
        m_showsSaved = false;
        empty();
    }
    if (content() != Content::Empty)
        close();
}

void SecretBox::wipe()
{
    m_hideLater.stop();
    m_showsSaved = false;
    m_saved = false;
    empty();
    open();
}

bool SecretBox::event(QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)
        return takeDrop(event);
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        hideValue();
    if (event->type() == SecretCopyEvent::kind() && m_showsSaved
        && static_cast<SecretCopyEvent *>(event)->isWhole()) {
        event->accept();
        emit copyRequested(); // as the button does, with what is noted then
        return true;
    }
    return SecretEditor::event(event);
}

bool SecretBox::takeDrop(QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        event->setAccepted(static_cast<QDragEnterEvent *>(event)->mimeData()->hasUrls());
        return true;
    }
    // A file dropped on the dots replaces what they stand for. Straight to the editor: sent, the event would
    // come back to this widget, which is the target of the drag.
    replace();
    return static_cast<QObject *>(m_inner)->event(event);
}

void SecretBox::reveal()
{
    m_awaitsSaved = content() == Content::Kept;
    if (m_awaitsSaved) {
        emit revealRequested();
    } else {
        m_hideLater.start();
        open();
    }
}

void SecretBox::replace()
{
    m_saved = false;
    m_showsSaved = false;
    empty();
    open();
    m_inner->setFocus();
    emit edited();
}

void SecretBox::whenInnerEdited()
{
    if (m_showsSaved) {
        m_showsSaved = false;
        m_saved = false;
    }
    if (m_hideLater.isActive())
        m_hideLater.start(); // not while a person types in it
    updateShape();
    emit edited();
}

void SecretBox::whenInnerLeft()
{
    emit left();
    // The focus may have gone to a button of the same editor.
    QTimer::singleShot(0, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && !isAncestorOf(focus) && focus->window() == window())
            hideValue();
    });
}

void SecretBox::empty()
{
    m_held = {};
    m_inner->setValue(QJsonValue::Undefined);
}

void SecretBox::open()
{
    if (!m_held.isEmpty())
        putInto(m_held);
    m_held = {};
    m_open = true;
    updateShape();
}

/// A hidden editor can still be read: by a screen reader, and in memory. So it keeps nothing.
void SecretBox::close()
{
    if (content() == Content::Given) {
        SecretBuffer given = secret();
        empty();
        m_held = std::move(given);
    }
    m_open = false;
    updateShape();
}

void SecretBox::updateShape()
{
    const bool something = content() != Content::Empty;
    m_inner->setVisible(m_open);
    m_dots->setVisible(!m_open);
    m_replace->setVisible(!m_open && !m_isReadOnly);
    m_eye->setVisible(something);
    m_copy->setVisible(something);
    m_eye->setRevealed(m_open);
    setFocusProxy(inputWidget());
}
}
