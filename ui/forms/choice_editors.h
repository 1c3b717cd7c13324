#pragma once

#include <QList>

#include "ui/forms/field_editor.h"

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace claviger
{
/// A check box that carries the field's label.
class BooleanEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit BooleanEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    QWidget *inputWidget() const override;
    bool carriesLabel() const override { return true; }
    void setLabel(const QString &withMnemonic, const QString &plain) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QCheckBox *m_box;
    QLabel *m_label; ///< apart from the box, whose own text would not wrap
};

/// One of several options, in a combo box; of many one types to find it. A value that is no option stays
/// selectable.
class ComboEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit ComboEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

private:
    void makeSearchable();
    void takeTyped();

    QComboBox *m_combo;
    QList<QJsonValue> m_values;
};

/// One of up to four short options, as radio buttons; "Not set" counts as one where it may be left open.
class RadioEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit RadioEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

    static bool suits(const Field &field);

private:
    void addButton(const QString &text, const QJsonValue &value);

    QButtonGroup *m_group;
    QList<QJsonValue> m_values;
    QJsonValue m_foreign = QJsonValue::Undefined;
};

/// A point in time as RFC 3339 text: none, a date and time, or text this editor does not understand and
/// keeps.
class DateTimeEditor final : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateTimeEditor(const Field &field, QWidget *parent = nullptr);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    QWidget *inputWidget() const override;
    void setLabel(const QString &withMnemonic, const QString &plain) override;

private:
    enum class Mode { None, Moment, Text };
    void setMode(Mode mode);
    void setNow();
    void clear();

    Mode m_mode = Mode::None;
    QString m_original; ///< as it was given, until a person changes it
    QPushButton *m_set;
    QDateTimeEdit *m_moment;
    QLineEdit *m_text;
    QToolButton *m_clear;
};

/// The options of a Choice field; those of its `enum` if it lists none.
QList<FieldOption> optionsOf(const Field &field);
}
