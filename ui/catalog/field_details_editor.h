#pragma once

#include <QMap>
#include <QWidget>

#include "ui/catalog/field_faults.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace claviger
{
class ChoiceOptionsEditor;
class FoldingGroup;
class ProblemLine;
class SchemaForm;

/// Everything about one field of an app of one's own. What it does not show of a field it leaves as it is.
class FieldDetailsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldDetailsEditor)

public:
    explicit FieldDetailsEditor(QWidget *parent = nullptr);

    void setField(const Field &field);
    const Field &field() const { return m_field; }
    /// Its name is ready to be typed over.
    void editName();
    /// Says it where it is, and moves the focus there.
    void showFault(const FieldFault &fault);
    /// False: something that was typed cannot be read; the focus is there.
    bool check();

    ChoiceOptionsEditor &options() { return *m_options; }
    SchemaForm &defaultForm() { return *m_default; }
    SchemaForm &rules() { return *m_rules; }
    QString problem() const; ///< that stands under the name or the rules

signals:
    void changed();

private:
    void buildNames();
    void buildKind();
    void buildTexts();
    void buildRules();
    QLabel *addRow(const QString &text, QWidget *row, QWidget *input);
    QLineEdit *addText(const QString &text, const QString &name, QLabel **label = nullptr);
    void connectInputs();
    void fillTypes();
    void showForms();
    void showParts();
    void takeTexts();
    void takeType();
    void takeSecret(bool secret);
    void takeOptions();
    void takeDefault();
    void takeRulesForm();
    void finish();

    Field m_field;
    Field m_before; ///< as it was shown at first
    QMap<FieldType, Field> m_parked; ///< as it was while it had that type, so that one can go back
    bool m_wantsSecret = false; ///< also while the type cannot be masked
    bool m_filling = false;
    QVBoxLayout *m_layout;
    QLineEdit *m_name;
    ProblemLine *m_nameProblem;
    QLineEdit *m_label;
    QComboBox *m_type;
    QCheckBox *m_required;
    QCheckBox *m_secret;
    QLabel *m_optionsLabel;
    ChoiceOptionsEditor *m_options;
    SchemaForm *m_default;
    QLabel *m_placeholderLabel;
    QLineEdit *m_placeholder;
    QLineEdit *m_help;
    FoldingGroup *m_rulesGroup;
    SchemaForm *m_rules;
    ProblemLine *m_rulesProblem;
};
}
