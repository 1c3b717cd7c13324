#pragma once

#include <QJsonValue>
#include <QWidget>

#include "models/schema/field.h"

class QAbstractScrollArea;

namespace claviger
{
/// Edits the value of one field. One subclass per kind of value; a form puts label, help and errors around
/// it.
class FieldEditor : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldEditor)

public:
    const Field &field() const { return m_field; }

    /// Undefined is "empty". A value of another type than the field's is shown as it is, never dropped.
    virtual void setValue(const QJsonValue &value) = 0;
    virtual QJsonValue value() const = 0;
    /// From now on it only shows its value; where that is text, it can still be selected and copied.
    virtual void makeReadOnly();

    /// What the label's mnemonic and an error move the focus to.
    virtual QWidget *inputWidget() const = 0;
    /// The editor shows the label itself (a check box).
    virtual bool carriesLabel() const { return false; }
    /// The label's text with its mnemonic, and without.
    virtual void setLabel(const QString &withMnemonic, const QString &plain);
    void setErrorDescription(const QString &sentence);

signals:
    void edited(); ///< by the person
    void left(); ///< the focus has gone elsewhere

protected:
    FieldEditor(Field field, QWidget *parent);

    /// Reports edited focus changes of an input within this editor.
    void watch(QWidget *input);
    /// As grey as a line that cannot be typed into.
    static void makeGrey(QAbstractScrollArea &area);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Field m_field;
};
}
